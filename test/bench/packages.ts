/** Where a package is fetched from, by that registry's own client. */
export type Registry = 'npm' | 'PyPI' | 'Go' | 'crates.io' | 'Maven' | 'Debian';

/** A package whose source the bench reads. Debian's has no version: its archive keeps only the newest. */
export interface PackageSpec {
  readonly registry: Registry;
  /** As the registry writes it; `group:artifact` for Maven. */
  readonly name: string;
  readonly version: string;
}

const pinned: Readonly<Record<Registry, readonly string[]>> = {
  npm: [
    // TypeScript and JavaScript
    'effect@4.1.0',
    'ethers@6.17.0',
    'viem@2.57.20',
    'rxjs@7.8.2',
    'openai@7.55.0',
    'mongodb@7.8.0',
    'mongoose@9.12.1',
    'mysql2@3.24.5',
    'pg@8.23.1',
    'sequelize@6.37.8',
    'discord.js@14.28.1',
    'matrix-js-sdk@43.0.0',
    'webpack@5.112.2',
    'three@0.187.0',
    'ghost@6.65.0',
    'node-red@5.0.7',
    'webtorrent@3.0.21',
    'azure-devops-node-api@17.0.1',
    'stripe@23.1.0',
    // Kotlin, Swift, Java, Objective-C and C++ of mobile frameworks
    '@capacitor/android@8.5.2',
    '@capacitor/ios@8.5.2',
    'expo-modules-core@58.0.7',
    'expo-file-system@58.0.2',
    'expo-camera@57.0.6',
    'react-native-reanimated@4.7.1',
    'react-native@0.76.0',
    // C# and C++
    'react-native-windows@0.76.0',
    'grpc@1.24.11',
    'better-sqlite3@11.9.1',
    'sodium-native@4.3.2',
  ],
  PyPI: [
    'django==5.2',
    'sqlalchemy==2.0.40',
    'ansible-core==2.18.5',
    'celery==5.5.0',
    'twisted==24.11.0',
    'scapy==2.6.1',
    'mitmproxy==11.0.2',
    'paramiko==3.5.1',
    'keystone==27.0.0',
    'django-allauth==65.13.0',
    'botocore==1.38.0',
    'azure-cli-core==2.70.0',
    'twine==6.1.0',
    'buildbot==4.2.1',
    'certbot==4.0.0',
    'checkov==3.2.400',
    'wagtail==7.0',
    'apprise==1.9.3',
  ],
  Go: [
    'github.com/hashicorp/terraform@v1.5.7',
    'github.com/hashicorp/vault@v1.14.0',
    'github.com/prometheus/prometheus@v0.53.0',
    'github.com/minio/minio-go/v7@v7.0.75',
    'github.com/cli/cli/v2@v2.53.0',
    'github.com/go-sql-driver/mysql@v1.8.1',
  ],
  'crates.io': [
    'sqlx-core@0.8.2',
    'sqlx-postgres@0.8.2',
    'sqlx-mysql@0.8.2',
    'lettre@0.11.10',
    'octocrab@0.41.0',
    'oauth2@4.4.2',
    'actix-web@4.9.0',
    'tokio@1.41.0',
    'rustls@0.23.15',
    'aws-config@1.5.9',
    'diesel@2.2.4',
    'wasmtime@26.0.0',
    'cranelift-codegen@0.113.0',
    'datafusion-physical-plan@42.0.0',
    'mysql_async@0.34.2',
    'redis@0.27.5',
  ],
  Maven: [
    'org.springframework.security:spring-security-web@6.3.3',
    'org.springframework.security:spring-security-config@6.3.3',
    'org.springframework:spring-core@6.1.12',
    'org.springframework:spring-jdbc@6.1.12',
    'org.hibernate.orm:hibernate-core@6.5.2.Final',
    'org.apache.kafka:kafka-clients@3.8.0',
    'org.apache.cassandra:cassandra-all@4.1.6',
    'com.mysql:mysql-connector-j@9.0.0',
    'org.postgresql:postgresql@42.7.3',
    'org.keycloak:keycloak-services@25.0.4',
    'io.netty:netty-handler@4.1.112.Final',
    // Kotlin and Scala
    'io.ktor:ktor-server-core-jvm@2.3.12',
    'io.ktor:ktor-server-auth-jvm@2.3.12',
    'org.jetbrains.kotlin:kotlin-compiler@2.0.20',
    'org.jetbrains.exposed:exposed-core@0.54.0',
    'org.apache.spark:spark-core_2.13@3.5.2',
    'org.apache.spark:spark-sql_2.13@3.5.2',
  ],
  // PHP, Ruby, Perl and shell
  Debian: [
    'wordpress',
    'phpmyadmin',
    'mediawiki',
    'ruby-activerecord',
    'ruby-actionpack',
    'vagrant',
    'ruby-fog-aws',
    'backuppc',
    'git',
  ],
};

/** The pinned list, in a fixed order. */
export const packages: readonly PackageSpec[] = (Object.keys(pinned) as Registry[]).flatMap((registry) =>
  pinned[registry].map((spec) => {
    const at = registry === 'PyPI' ? spec.indexOf('==') : spec.lastIndexOf('@');
    if (at <= 0) return { registry, name: spec, version: 'newest' };
    return { registry, name: spec.slice(0, at), version: spec.slice(registry === 'PyPI' ? at + 2 : at + 1) };
  }),
);
